namespace DigestBot.Tests.Specs;

/// <summary>
/// Every document becomes, letter for letter, what stands beside it; <c>Specs/README.md</c> says how to read the files
/// and how to accept what is better than before.
/// </summary>
public sealed class SpecTests
{
    /// <summary>Set to 1 it has the files rewritten; the tests whose files changed are then skipped, not passed.</summary>
    private const string AcceptVariable = "DIGESTBOT_ACCEPT_SPECS";

    private static readonly bool Accepts = Environment.GetEnvironmentVariable(AcceptVariable) == "1";

    public static TheoryData<string, string> Views() =>
        [.. Spec.All.SelectMany(spec => spec.Expectations).Select(view => (view.Spec.Name, view.View))];

    [Theory, MemberData(nameof(Views))]
    public void A_document_becomes_what_stands_beside_it(string document, string view)
    {
        var expectation = new Expectation(new Spec(document), view);
        var expected = File.Exists(expectation.File) ? File.ReadAllText(expectation.File) : "";

        var received = expectation.Received();

        if (received == expected)
        {
            return;
        }

        var difference = LineDifference.Of(expected, received);
        if (Accepts)
        {
            File.WriteAllText(expectation.File, received);
            Assert.Skip($"{expectation.File} is rewritten. Read it before you keep it:\n{difference}");
        }

        Assert.Fail(
            $"{expectation.File} says otherwise (-) than what came (+). Where that is better: {AcceptVariable}=1.\n{difference}"
        );
    }

    [Fact]
    public void What_stands_beside_no_document_is_not_kept() =>
        Directory
            .EnumerateFiles(Spec.Folder, "*.txt", SearchOption.AllDirectories)
            .Except(Spec.All.SelectMany(spec => spec.Expectations).Select(view => view.File))
            .ShouldBeEmpty();

    [Fact]
    public void Forty_documents_are_shown() => Spec.All.Count(spec => !spec.IsRefused).ShouldBeGreaterThanOrEqualTo(40);
}
