namespace CostOptimizer.Web.Dashboard.Pages.Alerts;

/// <summary>Whether people can be told in some way.</summary>
public enum ChannelState
{
    On,

    /// <summary>Its setting is not given.</summary>
    Off,
}
