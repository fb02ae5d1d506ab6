using LocalTelegram;

var builder = WebApplication.CreateBuilder(args);

// The port of the official Bot API server, which this one stands in for.
if (string.IsNullOrEmpty(builder.Configuration["urls"]))
{
    builder.WebHost.UseUrls("http://localhost:8081");
}

builder.Services.AddLocalTelegram(options => options.World.Furnish());
var app = builder.Build();
app.MapLocalTelegram();
app.Run();
