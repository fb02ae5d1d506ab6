using DigestBot.Importing;
using DigestBot.Publishing;
using DigestBot.Storing;
using DigestBot.Storing.Days;

namespace DigestBot.LocalMode;

/// <summary>
/// Takes in the sample digests, before anything is posted: the newest as today's, the others as the days before, which
/// are history and not posted. A day that has a digest keeps it.
/// </summary>
internal sealed class SampleImporter(Store store, Intake intake, DigestStore digests, Calendar calendar)
    : IHostedService
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Samples");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await store.ForgetTelegramAsync();
        var files = FileReader.FilesIn(Folder).Reverse().Select(file => file.FullName).ToList();
        for (var age = 0; age < files.Count; age++)
        {
            var day = calendar.Today.AddDays(-age);
            if (digests.Find(day) is null)
            {
                var source = await FileReader.ReadAsync(files[age], cancellationToken);
                await intake.TakeInAsync(source with { RedatedTo = day }, postsByItself: age == 0);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
