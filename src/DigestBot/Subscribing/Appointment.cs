namespace DigestBot.Subscribing;

/// <summary>The next digest that a subscriber is to get.</summary>
/// <param name="Day">The digest's day.</param>
/// <param name="At">When it is due.</param>
internal readonly record struct Appointment(DateOnly Day, DateTimeOffset At);
