using DigestBot.Telegram;

namespace DigestBot.Conversing;

/// <summary>Every command, and who may use it.</summary>
internal sealed class CommandBook(IEnumerable<ICommand> commands, TelegramSettings settings)
{
    private readonly Dictionary<string, ICommand> _byName = commands.ToDictionary(command => command.Name);

    /// <summary>Those that a person may use, in the order of the menu.</summary>
    public IEnumerable<ICommand> For(long? person) =>
        _byName.Values.Where(command => command.IsListed && MayUse(command, person));

    /// <returns>Null where there is no such command.</returns>
    public ICommand? Find(string name) => _byName.GetValueOrDefault(name);

    public bool MayUse(ICommand command, long? person) => !command.ForAdministrators || IsAdministrator(person);

    private bool IsAdministrator(long? person) => person is { } id && settings.Admins.Contains(id);
}
