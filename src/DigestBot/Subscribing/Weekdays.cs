namespace DigestBot.Subscribing;

/// <summary>Days of the week, any number of them.</summary>
[Flags]
internal enum Weekdays
{
    None = 0,
    Sunday = 1 << DayOfWeek.Sunday,
    Monday = 1 << DayOfWeek.Monday,
    Tuesday = 1 << DayOfWeek.Tuesday,
    Wednesday = 1 << DayOfWeek.Wednesday,
    Thursday = 1 << DayOfWeek.Thursday,
    Friday = 1 << DayOfWeek.Friday,
    Saturday = 1 << DayOfWeek.Saturday,
    Workdays = Monday | Tuesday | Wednesday | Thursday | Friday,
    Weekend = Saturday | Sunday,
    All = Workdays | Weekend,
}

internal static class WeekdaysExtensions
{
    public static bool Include(this Weekdays days, DayOfWeek day) => days.HasFlag((Weekdays)(1 << (int)day));
}
