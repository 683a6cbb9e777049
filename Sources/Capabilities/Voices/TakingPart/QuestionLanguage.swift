import Pages
import Phrases
import Spine

/// What a language is called by those who read it, for a question's versions.
enum QuestionLanguage {
    static func name(of tag: String, in shown: Rendering) -> String {
        let isEasy = tag.hasSuffix(LocalisedText.easyRead)
        let plain = isEasy ? String(tag.dropLast(LocalisedText.easyRead.count)) : tag
        let spoken = shown.site.languages.first { $0.code == plain }?.name ?? names[plain] ?? plain
        return isEasy ? shown.say(TakingPartWords.easyReadIn, ["language": spoken]) : spoken
    }

    /// Languages that questions are put in here, beside those that the site speaks.
    private static let names = [
        "am": "አማርኛ", "ar": "العربية", "bn": "বাংলা", "bg": "Български", "ckb": "کوردیی ناوەندی", "cs": "Čeština",
        "cy": "Cymraeg", "de": "Deutsch", "el": "Ελληνικά", "en": "English", "es": "Español", "fa": "فارسی",
        "fr": "Français", "gu": "ગુજરાતી", "hi": "हिन्दी", "hu": "Magyar", "it": "Italiano", "kmr": "Kurmancî",
        "lt": "Lietuvių", "lv": "Latviešu", "ne": "नेपाली", "om": "Oromoo", "pa": "ਪੰਜਾਬੀ", "pl": "Polski",
        "ps": "پښتو", "pt": "Português", "ro": "Română", "ru": "Русский", "sk": "Slovenčina", "so": "Soomaali",
        "sq": "Shqip", "sw": "Kiswahili", "ta": "தமிழ்", "ti": "ትግርኛ", "tl": "Tagalog", "tr": "Türkçe",
        "uk": "Українська", "ur": "اردو", "vi": "Tiếng Việt", "zh": "中文",
    ]
}
