using LiteDB;

namespace DigestBot.Storing;

/// <summary>The form of what is stored, written in the store itself.</summary>
internal static class StoreForm
{
    /// <summary>The form that this program writes. There was none before it, so there is nothing to bring up to it.</summary>
    private const int Current = 1;

    /// <summary>What LiteDB writes until it is told otherwise.</summary>
    private const int None = 0;

    /// <param name="name">What the message calls the store.</param>
    /// <exception cref="StoreException">It is of a later form.</exception>
    public static void Check(ILiteDatabase database, string name)
    {
        if (database.UserVersion > Current)
        {
            throw new StoreException(
                $"The store {name} was written by a later DigestBot (form {database.UserVersion}, "
                    + $"known is {Current}). Install that version again, or put back an older backup with 'restore FILE'."
            );
        }
    }

    /// <summary>Whether a DigestBot wrote it.</summary>
    public static bool IsOurs(ILiteDatabase database) => database.UserVersion != None;

    public static void Set(ILiteDatabase database) => database.UserVersion = Current;
}
