using DigestBot.Subscribing;

namespace DigestBot.Tests.Subscribing;

public sealed class PlacesTests
{
    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData("柏林", "Europe/Berlin")]
    [InlineData("Munich", "Europe/Berlin")]
    [InlineData("上海", "Asia/Shanghai")]
    [InlineData("北京时间", "Asia/Shanghai")]
    [InlineData("New York", "America/New_York")]
    [InlineData("new_york", "America/New_York")]
    [InlineData("旧金山", "America/Los_Angeles")]
    [InlineData("San Francisco", "America/Los_Angeles")]
    [InlineData("Buenos Aires", "America/Argentina/Buenos_Aires")]
    [InlineData("UTC", "UTC")]
    [InlineData("UTC+8", "Etc/GMT-8")]
    [InlineData("gmt -5", "Etc/GMT+5")]
    [InlineData("UTC+0", "UTC")]
    public void A_place_has_the_zone_that_people_mean(string typed, string zone) =>
        Places.FindZone(typed).ShouldBe(zone);

    [Theory]
    [InlineData("")]
    [InlineData("火星")]
    [InlineData("25:00")]
    [InlineData("UTC+15")]
    [InlineData("../../etc/passwd")]
    [InlineData("Europe/Nowhere")]
    public void What_is_no_place_has_none(string typed) => Places.FindZone(typed).ShouldBeNull();

    [Fact]
    public void Every_zone_of_the_system_is_found_by_its_name() =>
        TimeZoneInfo.GetSystemTimeZones().ShouldAllBe(zone => Places.FindZone(zone.Id) == zone.Id);

    [Fact]
    public void Whatever_is_found_is_a_zone() =>
        Places.Names.ShouldAllBe(name => TimeZoneInfo.FindSystemTimeZoneById(Places.FindZone(name)!) != null);
}
