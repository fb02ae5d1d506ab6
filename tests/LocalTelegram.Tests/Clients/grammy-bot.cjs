// A bot as its author would write it, for any Telegram: polling, commands, buttons, edits, and a 429 obeyed.
const [, , grammy, apiRoot, token] = process.argv;
const { Bot, InlineKeyboard, GrammyError } = require(grammy);

const bot = new Bot(token, { client: { apiRoot } });

async function patiently(call) {
  try {
    return await call();
  } catch (error) {
    if (error instanceof GrammyError && error.error_code === 429) {
      await new Promise((done) => setTimeout(done, error.parameters.retry_after * 1000));
      return call();
    }
    throw error;
  }
}

bot.command("start", (ctx) =>
  ctx.reply("<b>Welcome</b>", {
    parse_mode: "HTML",
    reply_markup: new InlineKeyboard().text("More", "more"),
  }),
);
bot.command("hasty", async (ctx) => {
  await patiently(() => ctx.reply("after a pause"));
});
bot.command("wrong", async (ctx) => {
  try {
    await ctx.reply("<br>", { parse_mode: "HTML" });
  } catch (error) {
    await ctx.reply(error.description);
  }
});
bot.callbackQuery("more", async (ctx) => {
  await ctx.answerCallbackQuery("as you wish");
  await ctx.editMessageText("More of it");
});
bot.api.setMyCommands([{ command: "start", description: "Begin" }]).then(() => bot.start());
