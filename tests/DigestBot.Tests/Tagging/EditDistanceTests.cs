using DigestBot.Tagging;
using FsCheck;
using FsCheck.Fluent;
using LocalTelegram.Tests;

namespace DigestBot.Tests.Tagging;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "qwen", 4)]
    [InlineData("qwen", "qwen", 0)]
    [InlineData("qwen", "qwne", 1)]
    [InlineData("qwen", "qwn", 1)]
    [InlineData("通义千问", "通义前问", 1)]
    [InlineData("claude", "cluade", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void Letters_that_differ_are_counted(string left, string right, int distance) =>
        EditDistance.Between(left, right).ShouldBe(distance);

    [Fact]
    public void It_is_the_same_both_ways_and_never_more_than_the_longer_name() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>(
                (left, right) =>
                {
                    var distance = EditDistance.Between(left.Get, right.Get);
                    return distance == EditDistance.Between(right.Get, left.Get)
                        && distance <= Math.Max(left.Get.Length, right.Get.Length)
                        && distance >= Math.Abs(left.Get.Length - right.Get.Length)
                        && distance == 0 == (left.Get == right.Get);
                }
            )
            .Holds();
}
