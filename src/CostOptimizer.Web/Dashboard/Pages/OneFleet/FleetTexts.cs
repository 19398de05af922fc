using CostOptimizer.Wording;

namespace CostOptimizer.Web.Dashboard.Pages.OneFleet;

public sealed class FleetTexts(Locale locale) : TextSet(locale)
{
    public string All => Text();

    public string PaidNow => Text();

    public string ListCost => Text();

    public string Covered => Text();

    public string Saving => Text();

    public string Payback => Text();

    public string OneOff => Text();

    public string Chance(string share) => Fill([share]);

    public string State => Text();

    public string Data => Text();

    public string FullWeeks => Text();

    public string Workload => Text();

    public string Signal => Text();

    public string Slo => Text();

    public string Undeclared => Text();

    public string Model => Text();

    public string Proposal => Text();

    public string ToProposal => Text();

    public string Load => Text();

    public string Utilization => Text();

    public string Demand => Text();

    public string BusyDevices(string device) => Fill([device]);

    public string Memory => Text();

    public string Requests => Text();

    public string RequestsPerSecond => Text();

    public string Latency => Text();

    public string Milliseconds => Text();

    public string ChartTold(string mean, string most, string unit) => Fill([mean, most, unit]);

    public string LegendBand => Text();

    public string LegendWorst => Text();

    public string LegendMean => Text();

    public string LegendLimit => Text();

    public string LegendSlo => Text();

    public string LegendGap => Text();

    public string NoLoad => Text();

    public string Days => Text();

    public string Day => Text();

    public string MeanBusy => Text();

    public string PeakBusy => Text();

    public string InstanceHours => Text();

    public string MissingHours => Text();

    public string CostAgainstLatency => Text();

    public string CostAgainstLatencyTold => Text();

    public string CostUnit(string currency) => Fill([currency]);

    public string LatencyUnit => Text();

    public string Present => Text();

    public string LegendScatter => Text();

    public string LegendScatterSlo => Text();

    public string NoLatency => Text();

    public string Candidates => Text();

    public string CandidatesLead(string count) => Fill([count]);

    public string Option => Text();

    public string Cost => Text();

    public string Evidence => Text();

    public string LatencyShort => Text();

    public string Risk => Text();

    public string Why => Text();

    public string IsProposal => Text();

    public string ToCheck(string rules) => Fill([rules]);

    public string Median(string money) => Fill([money]);

    public string Rank => Text();

    public string Notices => Text();

    public string SpeedRange(string median, string p10, string p90) => Fill([median, p10, p90]);

    public string Speed(string median) => Fill([median]);
}
