namespace DigestBot.Storing;

/// <summary>Another process owns the store.</summary>
internal sealed class StoreInUseException(string database, Exception inner)
    : Exception(
        $"The store {database} is in use by another process. Stop that one first, or set Storing:Path to another file.",
        inner
    );
