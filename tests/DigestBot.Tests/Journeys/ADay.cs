using System.Globalization;
using System.Text;

namespace DigestBot.Tests.Journeys;

/// <summary>Digests in the editor's format, as long as wanted.</summary>
internal static class ADay
{
    public static (string Name, string Text) Of(DateOnly day, string title = "一天的标题", int sections = 3)
    {
        var text = new StringBuilder(
            $"""
            ---
            title: {title}
            date: {day:yyyy-MM-dd}
            category: AI 日报
            tags: ["AI","日报"]
            coverImage: "https://images.example.com/cover.png"
            summary: "- 第一条要点\n- 第二条要点"
            ---
            # {title}

            """
        );
        for (var section = 1; section <= sections; section++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"""

                ## 第{section}节

                ### [Qwen 的第 {section} 条新闻 A & B <x>](https://news.example.com/{day:yyyyMMdd}/{section}/1)

                机器人开始做第 {section} 件事，这台机器人很勤快。

                **深度解读 & 洞察：**

                这是第 {section} 条解读。

                ---

                ### [另一条新闻 {section}](https://news.example.com/{day:yyyyMMdd}/{section}/2)

                没有解读的一条。

                """
            );
        }

        return ($"{day:yyyy-MM-dd}.md", text.ToString());
    }
}
