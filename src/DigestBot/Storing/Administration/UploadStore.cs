using LiteDB;

namespace DigestBot.Storing.Administration;

/// <summary>Files that administrators sent and have not decided on: where Telegram keeps each, by a short number.</summary>
internal sealed class UploadStore(Store store, TimeProvider clock)
{
    /// <summary>What was not decided on for so long is forgotten.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <returns>Null where it was decided on, or forgotten.</returns>
    public Upload? Find(int id) => store[Collections.Uploads].FindById(id) is { } row ? Read(row) : null;

    public Task<Upload> PutAsync(string fileId, string name) =>
        store.WriteAsync(database =>
        {
            var uploads = database.GetCollection(Collections.Uploads);
            var now = clock.GetUtcNow();
            foreach (var old in uploads.FindAll().Where(row => Row.Time(row["at"]) < now - Kept).ToList())
            {
                uploads.Delete(old["_id"]);
            }

            var upload = new Upload(Numbering.Next(database, "last upload"), fileId, name);
            uploads.Insert(
                new BsonDocument
                {
                    ["_id"] = upload.Id,
                    ["file"] = fileId,
                    ["name"] = name,
                    ["at"] = Row.Time(now),
                }
            );
            return upload;
        });

    public Task ForgetAsync(int id) =>
        store.WriteAsync(database => database.GetCollection(Collections.Uploads).Delete(id));

    private static Upload Read(BsonDocument row) => new(row["_id"].AsInt32, row["file"].AsString, row["name"].AsString);
}

/// <summary>A file that an administrator sent.</summary>
/// <param name="Id">Counts uploads, from 1.</param>
/// <param name="FileId">Telegram's name of it.</param>
/// <param name="Name">What its sender calls it.</param>
internal sealed record Upload(int Id, string FileId, string Name);
