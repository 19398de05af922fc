namespace CostOptimizer.Web.Dashboard.Pages.Alerts;

/// <param name="Channels">With how each stands, and the setting that switches it on.</param>
/// <param name="Lines">Newest first, those of one state when one was asked for.</param>
/// <param name="Counts">Of all there are, by state, whichever was asked for.</param>
public sealed record AlertsModel(
    IReadOnlyList<(AlertChannel Channel, ChannelState State, string Setting)> Channels,
    IReadOnlyList<AlertLine> Lines,
    IReadOnlyDictionary<AlertLineState, int> Counts,
    AlertLineState? State);
