using DigestBot.Importing;
using DigestBot.Publishing;
using DigestBot.Storing;

namespace DigestBot.LocalMode;

/// <summary>
/// Takes in the sample digests, before anything else runs: the newest as today's, the others as the days before, which
/// are history and not posted. A store that holds digests already is left as it is.
/// </summary>
internal sealed class SampleImporter(Intake intake, DigestStore digests, Calendar calendar) : IHostedService
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Samples");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (digests.FindLatest() is not null)
        {
            return;
        }

        var files = Directory.GetFiles(Folder, FileReader.Pattern).OrderDescending(StringComparer.Ordinal).ToList();
        for (var age = 0; age < files.Count; age++)
        {
            var source = await FileReader.ReadAsync(files[age], cancellationToken);
            await intake.TakeInAsync(source with { RedatedTo = calendar.Today.AddDays(-age) }, postsByItself: age == 0);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
