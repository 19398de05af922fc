namespace CostOptimizer.Web.Dashboard.Settings;

public enum SettingPresence
{
    NotSet,
    Set,
}
