using DigestBot.Tagging;

namespace DigestBot.Tests.Tagging;

/// <summary>Lexicons for tests.</summary>
internal static class Lexicons
{
    public const string ShippedFile = "Tagging/lexicon.yaml";

    /// <summary>The lexicon that comes with the bot.</summary>
    public static Lexicon Shipped { get; } =
        Lexicon.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, ShippedFile)), ShippedFile);

    /// <summary>A handful of entries, one for each rule.</summary>
    public static Lexicon Small { get; } =
        Lexicon.Parse(
            """
            organisations:
              - { name: Meta, slug: meta, aliases: [脸书], exact: [Meta] }
              - { name: 字节跳动, slug: bytedance, aliases: [字节, ByteDance] }
              - { name: 宇树科技, slug: unitree, broader: robots, aliases: [宇树, Unitree] }
              - { name: 苹果, slug: apple, aliases: [苹果公司, Apple] }
            products:
              - { name: Qwen, slug: qwen, aliases: [通义千问, 千问] }
              - { name: GLM, slug: glm }
              - { name: GPT, slug: gpt, aliases: [GPT-4o] }
              - { name: Claude, slug: claude }
              - { name: Claude Code, slug: claude-code }
              - { name: H100, slug: h100 }
            topics:
              - { name: 机器人, slug: robots, aliases: [robot, robots, robotics] }
              - { name: 人形机器人, slug: humanoid-robots, broader: robots, aliases: [humanoid] }
              - { name: AI 芯片, slug: ai-chips, aliases: [芯片] }
              - { name: 车机, slug: car-computers }
            ignored:
              - 字节码
            passing:
              - 对标
            """,
            "small.yaml"
        );
}
