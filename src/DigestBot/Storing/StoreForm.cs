using LiteDB;

namespace DigestBot.Storing;

/// <summary>The form of what is stored, written in the store itself.</summary>
internal static class StoreForm
{
    /// <summary>What LiteDB writes until it is told otherwise.</summary>
    private const int None = 0;

    /// <summary>
    /// What brings a store from one form to the next: the first from form 1 to form 2. Each can be done twice, since a
    /// start that is cut off begins with the former form again.
    /// </summary>
    private static readonly Action<ILiteDatabase>[] Steps = [DropIndexesThatNamesReplaced];

    /// <summary>The form that this program writes.</summary>
    public static int Current => Steps.Length + 1;

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

    /// <summary>Brings a store of an earlier form up to the current one.</summary>
    public static void BringUp(ILiteDatabase database)
    {
        if (IsOurs(database))
        {
            foreach (var step in Steps.Skip(database.UserVersion - 1))
            {
                step(database);
            }
        }

        database.UserVersion = Current;
    }

    /// <summary>Their rows are found by the beginnings of their names, and indexes that nobody asks cost every write.</summary>
    private static void DropIndexesThatNamesReplaced(ILiteDatabase database)
    {
        database.GetCollection(Collections.Deliveries).DropIndex("campaign");
        database.GetCollection(Collections.Standings).DropIndex("day");
    }
}
