using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DigestBot.Subscribing;

/// <summary>Finds the time zone of a place as people type it: a city in Chinese or English, an IANA name, <c>UTC+8</c>.</summary>
internal static partial class Places
{
    /// <summary>What the IANA names do not say: Chinese names, and cities that share another's zone.</summary>
    private static readonly Dictionary<string, string> Known = new()
    {
        ["Asia/Shanghai"] =
            "中国 北京 上海 广州 深圳 杭州 成都 重庆 武汉 南京 西安 天津 苏州 长沙 郑州 合肥 济南 青岛 大连 沈阳 长春 哈尔滨 石家庄 太原 呼和浩特 兰州 西宁 银川 福州 厦门 泉州 南昌 昆明 贵阳 南宁 海口 三亚 拉萨 宁波 温州 无锡 常州 徐州 佛山 东莞 珠海 中山 惠州 烟台 唐山 洛阳 Beijing Peking Guangzhou Shenzhen Hangzhou Chengdu Wuhan Nanjing Xian Tianjin Suzhou Changsha Zhengzhou Hefei Jinan Qingdao Dalian Shenyang Fuzhou Xiamen Kunming Ningbo China",
        ["Asia/Hong_Kong"] = "香港",
        ["Asia/Macau"] = "澳门",
        ["Asia/Taipei"] = "台北 台湾 Taiwan",
        ["Asia/Tokyo"] = "东京 大阪 京都 日本 Osaka Kyoto Japan",
        ["Asia/Seoul"] = "首尔 釜山 韩国 Busan Korea",
        ["Asia/Singapore"] = "新加坡 狮城",
        ["Asia/Kuala_Lumpur"] = "吉隆坡 马来西亚 Malaysia",
        ["Asia/Bangkok"] = "曼谷 泰国 Thailand",
        ["Asia/Ho_Chi_Minh"] = "胡志明市 西贡 河内 越南 Saigon Hanoi Vietnam",
        ["Asia/Jakarta"] = "雅加达 印尼 印度尼西亚 Indonesia",
        ["Asia/Manila"] = "马尼拉 菲律宾 Philippines",
        ["Asia/Kolkata"] =
            "印度 德里 新德里 孟买 班加罗尔 加尔各答 Delhi NewDelhi Mumbai Bombay Bangalore Bengaluru Chennai Hyderabad Calcutta India",
        ["Asia/Dubai"] = "迪拜 阿布扎比 阿联酋 AbuDhabi",
        ["Asia/Riyadh"] = "利雅得 沙特",
        ["Asia/Tehran"] = "德黑兰 伊朗",
        ["Asia/Jerusalem"] = "耶路撒冷 特拉维夫 以色列 TelAviv Israel",
        ["Asia/Urumqi"] = "乌鲁木齐 新疆",
        ["Asia/Almaty"] = "阿拉木图 哈萨克斯坦",
        ["Europe/London"] = "伦敦 英国 曼彻斯特 爱丁堡 剑桥 牛津 Manchester Edinburgh Cambridge Oxford UK England",
        ["Europe/Dublin"] = "都柏林 爱尔兰 Ireland",
        ["Europe/Paris"] = "巴黎 法国 里昂 Lyon France",
        ["Europe/Berlin"] =
            "柏林 慕尼黑 法兰克福 汉堡 德国 Munich Muenchen München Frankfurt Hamburg Cologne Stuttgart Germany",
        ["Europe/Amsterdam"] = "阿姆斯特丹 荷兰 Rotterdam Netherlands",
        ["Europe/Brussels"] = "布鲁塞尔 比利时 Belgium",
        ["Europe/Zurich"] = "苏黎世 日内瓦 瑞士 Geneva Zürich Switzerland",
        ["Europe/Vienna"] = "维也纳 奥地利 Wien Austria",
        ["Europe/Madrid"] = "马德里 巴塞罗那 西班牙 Barcelona Spain",
        ["Europe/Lisbon"] = "里斯本 葡萄牙 Portugal",
        ["Europe/Rome"] = "罗马 米兰 意大利 Milan Italy",
        ["Europe/Stockholm"] = "斯德哥尔摩 瑞典 Sweden",
        ["Europe/Oslo"] = "奥斯陆 挪威 Norway",
        ["Europe/Copenhagen"] = "哥本哈根 丹麦 Denmark",
        ["Europe/Helsinki"] = "赫尔辛基 芬兰 Finland",
        ["Europe/Warsaw"] = "华沙 波兰 Poland",
        ["Europe/Prague"] = "布拉格 捷克 Czechia",
        ["Europe/Athens"] = "雅典 希腊 Greece",
        ["Europe/Istanbul"] = "伊斯坦布尔 土耳其 Turkey",
        ["Europe/Kyiv"] = "基辅 乌克兰 Kiev Ukraine",
        ["Europe/Moscow"] = "莫斯科 圣彼得堡 俄罗斯 StPetersburg",
        ["Africa/Cairo"] = "开罗 埃及 Egypt",
        ["Africa/Johannesburg"] = "约翰内斯堡 开普敦 南非 CapeTown SouthAfrica",
        ["Africa/Lagos"] = "拉各斯 尼日利亚",
        ["Africa/Nairobi"] = "内罗毕 肯尼亚",
        ["America/New_York"] =
            "纽约 波士顿 华盛顿 费城 亚特兰大 迈阿密 美东 Boston Washington WashingtonDC Philadelphia Pittsburgh Atlanta Miami NYC Princeton",
        ["America/Chicago"] = "芝加哥 休斯顿 达拉斯 奥斯汀 美中 Houston Dallas Austin Minneapolis",
        ["America/Denver"] = "丹佛 盐湖城 SaltLakeCity",
        ["America/Phoenix"] = "凤凰城",
        ["America/Los_Angeles"] =
            "洛杉矶 旧金山 西雅图 硅谷 圣何塞 拉斯维加斯 美西 SanFrancisco Seattle SiliconValley SanJose PaloAlto SanDiego LasVegas Portland LA",
        ["America/Toronto"] = "多伦多 渥太华 蒙特利尔 Ottawa Montreal",
        ["America/Vancouver"] = "温哥华",
        ["America/Mexico_City"] = "墨西哥城 墨西哥 Mexico",
        ["America/Sao_Paulo"] = "圣保罗 里约热内卢 巴西 SãoPaulo RioDeJaneiro Brazil",
        ["America/Argentina/Buenos_Aires"] = "布宜诺斯艾利斯 阿根廷 Argentina",
        ["America/Santiago"] = "圣地亚哥 智利 Chile",
        ["America/Bogota"] = "波哥大 哥伦比亚",
        ["Pacific/Honolulu"] = "檀香山 夏威夷 Hawaii",
        ["Australia/Sydney"] = "悉尼 堪培拉 Canberra",
        ["Australia/Melbourne"] = "墨尔本",
        ["Australia/Brisbane"] = "布里斯班",
        ["Australia/Perth"] = "珀斯",
        ["Pacific/Auckland"] = "奥克兰 惠灵顿 新西兰 Wellington NewZealand",
    };

    private static readonly Dictionary<string, string> ByName = ReadNames();

    /// <summary>Every name that is known, as compared.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <returns>The zone's IANA name; null where the place is not known.</returns>
    public static string? FindZone(string typed)
    {
        typed = typed.Trim();
        return ByName.GetValueOrDefault(Key(typed))
            ?? OfOffset(typed)
            // What the system does not list may still be an older name of a zone.
            ?? (ZoneName().IsMatch(typed) && TimeZoneInfo.TryFindSystemTimeZoneById(typed, out _) ? typed : null);
    }

    private static Dictionary<string, string> ReadNames()
    {
        var names = new Dictionary<string, string>();
        foreach (var (zone, places) in Known)
        {
            foreach (var place in places.Split(' '))
            {
                names.TryAdd(Key(place), zone);
            }
        }

        foreach (var zone in TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id))
        {
            names.TryAdd(Key(zone), zone);
            names.TryAdd(Key(zone[(zone.LastIndexOf('/') + 1)..]), zone);
        }

        return names;
    }

    /// <summary><c>UTC+8</c>: the IANA names of such zones count the other way round.</summary>
    private static string? OfOffset(string typed)
    {
        if (Offset().Match(typed) is not { Success: true } match)
        {
            return null;
        }

        var hours = int.Parse(match.Groups["hours"].ValueSpan, CultureInfo.InvariantCulture);
        var west = match.Groups["sign"].Value == "-";
        return hours == 0 ? "UTC"
            : hours > (west ? 12 : 14) ? null
            : string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{(west ? '+' : '-')}{hours}");
    }

    /// <summary>A name without what people write one way or another.</summary>
    private static string Key(string name)
    {
        var letters = name.Normalize(NormalizationForm.FormKC)
            .Where(letter => letter is not (' ' or '_' or '-' or '.' or '\''))
            .Select(char.ToLowerInvariant);
        var key = string.Concat(letters);
        return key.EndsWith("时间", StringComparison.Ordinal) ? key[..^2]
            : key.EndsWith("time", StringComparison.Ordinal) ? key[..^4]
            : key;
    }

    [GeneratedRegex(@"^(utc|gmt)\s*(?<sign>[+-])\s*(?<hours>\d{1,2})$", RegexOptions.IgnoreCase)]
    private static partial Regex Offset();

    [GeneratedRegex("^[A-Za-z_]+(/[A-Za-z0-9_+-]+)+$")]
    private static partial Regex ZoneName();
}
