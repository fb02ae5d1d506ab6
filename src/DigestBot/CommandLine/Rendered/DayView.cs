using System.Globalization;
using DigestBot.Messages;
using Spectre.Console;
using Spectre.Console.Rendering;
using Style = Spectre.Console.Style;

namespace DigestBot.CommandLine.Rendered;

/// <summary>Messages one under the other as a reader would see them, each under what it takes of the limits.</summary>
internal sealed class DayView(IAnsiConsole console)
{
    /// <summary>Cells of the line above each message.</summary>
    private const int RuleWidth = 60;

    private static readonly Style Over = new(Color.Red, decoration: Decoration.Bold);

    private readonly LineView _lines = new(console.Profile.Capabilities is { Ansi: true, Links: true });

    public void Print(IReadOnlyList<Inspection> messages)
    {
        foreach (var (index, message) in messages.Index())
        {
            Print(message, $"── {index + 1}/{messages.Count} · {(message.Message is RichMessage ? "rich" : "text")} ");
        }

        var refused = messages.Count(message => message.Faults.Count > 0);
        var total = string.Create(
            CultureInfo.InvariantCulture,
            $"{messages.Count} {(messages.Count == 1 ? "message" : "messages")} · {messages.Sum(Characters):N0} characters · "
        );
        Write(
            new Segment(total, LineView.Bold),
            refused == 0
                ? new Segment("none would be refused", LineView.Bold)
                : new Segment($"{refused} would be refused", Over)
        );
    }

    private void Print(Inspection message, string title)
    {
        Write(new Segment(title.PadRight(RuleWidth, '─'), LineView.Dim));
        Write([.. message.Gauges.SelectMany(Shown)]);
        Write();
        if (message.Message is TextMessage { Preview.Url: var cover })
        {
            var address = cover.AbsoluteUri;
            Write([new Segment("🖼 "), .. _lines.Linked(address, address, LineView.Dim)]);
        }

        console.Write(new BodyView(_lines).Of(message.Body, apart: message.Message is RichMessage));
        Write();
        foreach (var row in message.Message.Buttons)
        {
            Write([.. row.SelectMany(Shown)]);
        }

        if (message.Message.Buttons.Count > 0)
        {
            Write();
        }
    }

    private static IEnumerable<Segment> Shown(Gauge gauge, int index) =>
        [
            new Segment(index == 0 ? "" : " · ", LineView.Dim),
            new Segment($"{gauge}", gauge.IsOver ? Over : LineView.Dim),
        ];

    private IEnumerable<Segment> Shown(Button button) =>
        (
            button is LinkButton link
                ? _lines.Button(link.Target.AbsoluteUri, [new HtmlText(link.Label)], LineView.Bold)
                : [new Segment($"[ {button.Label} ]", LineView.Bold)]
        ).Append(new Segment(" "));

    private static int Characters(Inspection message) => message.Gauges is [var characters, ..] ? characters.Used : 0;

    private void Write(params IReadOnlyList<Segment> line) => console.Write(new Folded(line));
}
