using LiteDB;

namespace DigestBot.Storing;

/// <summary>Conditions on a field, which use its index.</summary>
/// <remarks>
/// LiteDB's own <c>Query.EQ</c> and its like write the value into the condition's text. Each text is compiled once and kept
/// for ever, so that each value costs milliseconds, and memory; here the value is a parameter of the same text.
/// </remarks>
internal static class Where
{
    public static BsonExpression Is(string field, BsonValue value) => BsonExpression.Create($"{field} = @0", value);

    public static BsonExpression IsOneOf(string field, IEnumerable<BsonValue> values) =>
        BsonExpression.Create($"{field} IN @0", new BsonArray(values));

    public static BsonExpression IsAbove(string field, BsonValue value) =>
        BsonExpression.Create($"{field} > @0", value);

    public static BsonExpression IsAtLeast(string field, BsonValue value) =>
        BsonExpression.Create($"{field} >= @0", value);

    public static BsonExpression IsBelow(string field, BsonValue value) =>
        BsonExpression.Create($"{field} < @0", value);

    public static BsonExpression IsAtMost(string field, BsonValue value) =>
        BsonExpression.Create($"{field} <= @0", value);

    /// <summary>Both ends included.</summary>
    public static BsonExpression IsBetween(string field, BsonValue first, BsonValue last) =>
        BsonExpression.Create($"{field} BETWEEN @0 AND @1", first, last);

    /// <summary>A text that begins so; of the characters that may follow, none is above the last of the first plane.</summary>
    public static BsonExpression Begins(string field, string prefix) => IsBetween(field, prefix, $"{prefix}\uffff");

    public static BsonExpression IsNotNull(string field) => IsAbove(field, BsonValue.Null);
}
