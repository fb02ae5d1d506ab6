namespace DigestBot.Rendering.Markup;

/// <summary>Characters with every mark that holds them, from the outermost in.</summary>
internal readonly record struct Run(string Value, IReadOnlyList<Mark> Marks)
{
    /// <summary>The characters of a tree.</summary>
    public static string Text(IEnumerable<Node> nodes) => string.Concat(Of(nodes, []).Select(run => run.Value));

    /// <summary>The leaves of a tree in reading order.</summary>
    public static IEnumerable<Run> Of(IEnumerable<Node> nodes, IReadOnlyList<Mark> within)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case Words words:
                    yield return new Run(words.Value, within);
                    break;
                case Element element:
                    foreach (var run in Of(element.Content, [.. within, element.Mark]))
                    {
                        yield return run;
                    }

                    break;
            }
        }
    }
}
