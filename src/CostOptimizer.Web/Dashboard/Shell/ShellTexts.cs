using CostOptimizer.Wording;

namespace CostOptimizer.Web.Dashboard.Shell;

public sealed class ShellTexts(Locale locale) : TextSet(locale)
{
    public string SkipToContent => Text();

    public string Navigation => Text();

    public string Preferences => Text();

    public string LanguageLabel => Text();

    public string ThemeLabel => Text();

    public string ThemeName(Theme theme) => OneOf(theme);

    public string SignedInAs => Text();

    public string SignIn => Text();

    public string SignOut => Text();
}
