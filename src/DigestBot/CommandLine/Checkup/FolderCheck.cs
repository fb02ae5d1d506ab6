using DigestBot.Importing;

namespace DigestBot.CommandLine.Checkup;

/// <summary>Whether the watched folder can be read. That it exists is for the settings to say.</summary>
internal static class FolderCheck
{
    public static Result Run(string? folder)
    {
        if (folder is null)
        {
            return Result.Skipped("Importing:Folder is not set: digests come by HTTP, upload or command line");
        }

        try
        {
            var files = FileReader.FilesIn(folder).ToList();
            if (files.Count == 0)
            {
                return Result.Warning($"{folder} holds no .md file", "Save digests there, one file a day.");
            }

            using var newest = files[^1].OpenRead();
            return Result.Good($"{folder} holds {files.Count} .md {(files.Count == 1 ? "file" : "files")}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Result.Bad(
                $"{folder} cannot be read: {error.Message}",
                $"Let {Environment.UserName} read the folder and the files in it."
            );
        }
    }
}
