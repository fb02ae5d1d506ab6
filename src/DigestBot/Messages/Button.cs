using System.Text.Json.Serialization;

namespace DigestBot.Messages;

/// <summary>A button under a message (<see href="https://core.telegram.org/bots/api#inlinekeyboardbutton"/>).</summary>
/// <param name="Label">What stands on it.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "button")]
[JsonDerivedType(typeof(LinkButton), "url")]
[JsonDerivedType(typeof(CallbackButton), "callback")]
[JsonDerivedType(typeof(SwitchInlineButton), "switchInline")]
internal abstract record Button(string Label);

/// <summary>Opens an address, deep links included.</summary>
internal sealed record LinkButton(string Label, Uri Target) : Button(Label);

/// <summary>Tells the bot that it was pressed.</summary>
/// <param name="Label">What stands on it.</param>
/// <param name="Data">What the bot is told: 1 to 64 bytes of UTF-8.</param>
internal sealed record CallbackButton(string Label, string Data) : Button(Label);

/// <summary>Lets a person choose a chat, and puts the bot's name with some words before them there.</summary>
/// <param name="Label">What stands on it.</param>
/// <param name="Query">The words; empty for none.</param>
internal sealed record SwitchInlineButton(string Label, string Query) : Button(Label);
