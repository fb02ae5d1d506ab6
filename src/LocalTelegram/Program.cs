using LocalTelegram;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddLocalTelegram();
var app = builder.Build();
app.MapLocalTelegram();
app.Run();
