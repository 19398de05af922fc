using System.Globalization;
using CostOptimizer.Application.Access;
using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Realised;

namespace CostOptimizer.Wording;

/// <summary>The model's terms as a person would say them.</summary>
public sealed class Terms(Locale locale) : TextSet(locale)
{
    private const decimal LeastMonths = 0.05m;

    public string Action(ActionKind action) => OneOf(action);

    public string Verdict(Verdict verdict) => OneOf(verdict);

    public string Outcome(CandidateOutcome outcome) => OneOf(outcome);

    public string Risk(RiskLevel level) => OneOf(level);

    /// <param name="kind">As <see cref="Core.Planning.Risk.Kind"/> has it; one that is not known stands for itself.</param>
    public string RiskKind(string kind) =>
        kind is "performance" or "capacity" or "effort" or "commitment" ? Text($"{nameof(RiskKind)}.{kind}") : kind;

    public string Fleet(FleetState state) => OneOf(state);

    public string State(RecommendationState state) => OneOf(state);

    public string Stage(SavingStage stage) => OneOf(stage);

    public string Decision(DecisionKind kind) => OneOf(kind);

    public string Note(NoteKind kind) => OneOf(kind);

    public string Alert(AlertKind kind) => OneOf(kind);

    public string Commitment(CommitmentKind kind) => OneOf(kind);

    public string Payment(PaymentOption payment) => OneOf(payment);

    public string Signal(DeviceSignal signal) => OneOf(signal);

    public string Evidence(EvidenceGrade grade) => OneOf(grade);

    public string Run(RunStatus status) => OneOf(status);

    public string Job(JobState state) => OneOf(state);

    public string Failure(FailureKind kind) => OneOf(kind);

    public string Role(Role role) => OneOf(role);

    public string Service(ComputeService service) => OneOf(service);

    /// <param name="unit">As the model has it, for example <c>USD/month</c>; what is no word stands for itself.</param>
    public string Unit(string unit) => string.Join('/', unit.Split('/').Select(part =>
        part is "h" or "month" or "months" or "instances" ? Text($"{nameof(Unit)}.{part}") : part));

    public string Years(int years) => Counted(years);

    public string Fleets(int fleets) => Counted(fleets);

    public string Days(int days) => Counted(days);

    /// <returns>For example <c>2.5 months</c>, <c>At once</c>; a dash when it never pays back.</returns>
    public string Payback(decimal? months) =>
        months is not { } known ? Figures.Nothing
        : known < LeastMonths ? AtOnce
        : Months(known);

    /// <returns>For example <c>3 d 4 h</c>, <c>5 min</c>: whole units, cut off.</returns>
    public string Age(TimeSpan age) =>
        age < TimeSpan.FromMinutes(1) ? UnderAMinute
        : age < TimeSpan.FromHours(1) ? Minutes(age.Minutes)
        : age < TimeSpan.FromDays(1) ? HoursMinutes(age.Hours, age.Minutes)
        : DaysHours(age.Days, age.Hours);

    private string AtOnce => Text();

    private string UnderAMinute => Text();

    private string Months(decimal months) =>
        Fill([Math.Round(months, 1, MidpointRounding.AwayFromZero).ToString("N1", Locale.Culture)]);

    private string Minutes(int minutes) => Fill([Whole(minutes)]);

    private string HoursMinutes(int hours, int minutes) => Fill([Whole(hours), Whole(minutes)]);

    private string DaysHours(int days, int hours) => Fill([Whole(days), Whole(hours)]);

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
