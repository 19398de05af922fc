using System.ComponentModel;
using CostOptimizer.Core.Scheduling;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Plans;

[Description("How weekly timetables are drawn for fleets whose workload allows them.")]
public sealed record ScheduleInput
{
    private static readonly ScheduleRules Defaults = ScheduleRules.Default;

    [Description("Zone in which weeks repeat, an IANA name such as Europe/Berlin, daylight saving included.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public string TimeZone { get; init; } = "UTC";

    [Description("Hours before a rise of demand in which instances start.")]
    [Bounds(Minimum = 0, Maximum = 24)]
    public int LeadHours { get; init; } = Defaults.LeadHours;

    [Description("Hours after a fall of demand in which instances stay.")]
    [Bounds(Minimum = 0, Maximum = 24)]
    public int LagHours { get; init; } = Defaults.LagHours;

    [Description("No block of the week is shorter, up or down.")]
    [Bounds(Minimum = 1, Maximum = 24)]
    public int MinimumBlockHours { get; init; } = Defaults.MinimumBlockHours;

    [Description("Times that an hour of the week must have been seen to say anything.")]
    [Bounds(Minimum = 1, Maximum = 52)]
    public int MinimumWeeks { get; init; } = Defaults.MinimumWeeks;
}
