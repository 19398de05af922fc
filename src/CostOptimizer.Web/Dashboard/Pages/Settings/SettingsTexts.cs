using CostOptimizer.Web.Dashboard.Settings;
using CostOptimizer.Wording;

namespace CostOptimizer.Web.Dashboard.Pages.Settings;

public sealed class SettingsTexts(Locale locale) : TextSet(locale)
{
    public string Title => Text();

    public string Lead => Text();

    public string Secrets => Text();

    public string NoneTitle => Text();

    public string NoneText => Text();

    public string ColumnSetting => Text();

    public string ColumnValue => Text();

    public string ColumnOrigin => Text();

    public string Default => Text();

    public string Configured => Text();

    public string Hidden(SettingPresence presence) => OneOf(presence);

    public string Empty => Text();
}
