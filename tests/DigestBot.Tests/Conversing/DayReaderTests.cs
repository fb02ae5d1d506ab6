using DigestBot.Conversing;

namespace DigestBot.Tests.Conversing;

public sealed class DayReaderTests
{
    private static readonly DateOnly Today = new(2026, 3, 5);

    [Theory]
    [InlineData("2026-02-17", "2026-02-17")]
    [InlineData("2026-2-7", "2026-02-07")]
    [InlineData("2026/02/17", "2026-02-17")]
    [InlineData("2026.2.17", "2026-02-17")]
    [InlineData("2026年2月17日", "2026-02-17")]
    [InlineData("2026 年 2 月 17 日", "2026-02-17")]
    [InlineData("20260217", "2026-02-17")]
    [InlineData("２０２６０２１７", "2026-02-17")]
    [InlineData("2月17日", "2026-02-17")]
    [InlineData("2月17号", "2026-02-17")]
    [InlineData("2月17", "2026-02-17")]
    [InlineData("0217", "2026-02-17")]
    [InlineData("2-17", "2026-02-17")]
    [InlineData("12-31", "2025-12-31")]
    [InlineData("0305", "2026-03-05")]
    [InlineData("0306", "2025-03-06")]
    [InlineData("2月29日", "2024-02-29")]
    [InlineData("今天", "2026-03-05")]
    [InlineData(" 昨天 ", "2026-03-04")]
    [InlineData("前天", "2026-03-03")]
    [InlineData("Yesterday", "2026-03-04")]
    [InlineData("TODAY", "2026-03-05")]
    public void A_day_is_understood_as_people_type_it(string typed, string meant) =>
        DayReader.Read(typed, Today).ShouldBe(DateOnly.ParseExact(meant, "yyyy-MM-dd"));

    [Theory]
    [InlineData("")]
    [InlineData("明年")]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-30")]
    [InlineData("2月30日")]
    [InlineData("0000-01-01")]
    [InlineData("0")]
    [InlineData("1300")]
    [InlineData("Qwen3.5")]
    [InlineData("3.5.2")]
    [InlineData("20260217-a1b2c3")]
    [InlineData("99999999999999999999")]
    public void What_names_no_day_is_not_guessed_at(string typed) => DayReader.Read(typed, Today).ShouldBeNull();

    [Theory]
    [InlineData("2026-02")]
    [InlineData("2026/2")]
    [InlineData(" 2026 年 2 月 ")]
    [InlineData("２０２６年２月")]
    public void A_month_is_read_as_people_write_it(string typed) =>
        DayReader.ReadMonth(typed).ShouldBe(new DateOnly(2026, 2, 1));

    [Theory]
    [InlineData("2月")]
    [InlineData("2026-13")]
    [InlineData("2026-02-17")]
    [InlineData("0026-02")]
    [InlineData("2026")]
    public void What_names_no_month_is_none(string typed) => DayReader.ReadMonth(typed).ShouldBeNull();
}
