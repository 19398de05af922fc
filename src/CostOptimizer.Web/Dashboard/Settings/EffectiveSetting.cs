namespace CostOptimizer.Web.Dashboard.Settings;

/// <summary>One setting as a reader may see it.</summary>
/// <param name="Name">For example <c>Policy:CoverageCap</c>.</param>
/// <param name="Value">Null when it is not shown because it might hold a secret, see <paramref name="Presence"/>.</param>
/// <param name="Presence">Whether it is set.</param>
/// <param name="IsDefault">Whether it is what it would be without any configuration.</param>
public sealed record EffectiveSetting(string Name, string? Value, SettingPresence Presence, bool IsDefault)
{
    public string Section => Name.Split(':', 2)[0];
}
