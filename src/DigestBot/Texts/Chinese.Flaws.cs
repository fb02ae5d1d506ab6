namespace DigestBot.Texts;

internal sealed partial class Chinese
{
    public override string FlawAt(string place, string what) => $"{Reason(place)}：{what}";

    public override string FlawTooLarge(int kibibytes) => $"文件太大，一份日报最多 {kibibytes} KB。请按天分开。";

    public override string FlawNotUtf8 => "从这里起不是 UTF-8 编码。请另存为 UTF-8。";
    public override string FlawOpenFrontMatter => "文件头没有收尾。请在它后面单独加一行 ---。";
    public override string FlawBrokenFrontMatter =>
        "文件头在这里不是有效的 YAML。带冒号或引号的值要加引号，不能用别名，也不能嵌套太深。";

    public override string FlawTooMuchMarkup => "到这里为止标记或段落太多，不像一份日报。";
    public override string FlawTooDeep => "括号、强调、列表或引用嵌套太深，不像一份日报。";
    public override string FlawNoDate => "找不到日期。请在文件头里写一行 date: yyyy-MM-dd。";
    public override string FlawNoStory => "没有找到新闻。请把每条写成一个标题，或列表里的一项。";

    public override string FlawTooManyStories(int most) => $"新闻超过 {most} 条。请按天分开。";

    public override string FlawLongSummary(int most) => $"摘要超过 {most} 行。请写短一些。";
}
