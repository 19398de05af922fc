using System.Globalization;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Reports.Wording;

/// <summary>The model's terms as a person would say them.</summary>
internal static class Words
{
    private const int MostTypeCharacters = 40;

    /// <returns>For example <c>4 × p3.2xlarge</c>; only the type when the count is not known.</returns>
    public static string Instances(int? count, string typeName) =>
        count is { } known ? $"{Count(known)} × {Type(typeName)}" : Type(typeName);

    public static string Type(string typeName) => PlainText.Clean(typeName, MostTypeCharacters);

    public static string Count(long count) => Display.Number((decimal)count);

    /// <returns>For example <c>1 fleet</c>, <c>12 fleets</c>.</returns>
    public static string Count(long count, string one, string many) => $"{Count(count)} {(count == 1 ? one : many)}";

    public static string Action(ActionKind action) => action switch
    {
        ActionKind.Stay => "Stay",
        ActionKind.Terminate => "Terminate",
        ActionKind.ScaleIn => "Scale in",
        ActionKind.Schedule => "Schedule",
        ActionKind.Rightsize => "Rightsize",
        ActionKind.Migrate => "Migrate",
        ActionKind.Pack => "Pack together",
        ActionKind.BuyDifferently => "Buy differently",
        _ => action.ToString(),
    };

    public static string Outcome(CandidateOutcome outcome) => outcome switch
    {
        CandidateOutcome.Chosen => "Chosen",
        CandidateOutcome.Outbid => "Possible",
        CandidateOutcome.Excluded => "Ruled out",
        CandidateOutcome.NotComputable => "Not computable",
        _ => outcome.ToString(),
    };

    public static string Commitment(CommitmentKind kind) => kind switch
    {
        CommitmentKind.StandardReservedInstance => "Standard RI",
        CommitmentKind.ConvertibleReservedInstance => "Convertible RI",
        CommitmentKind.Ec2InstanceSavingsPlan => "EC2 Instance Savings Plan",
        CommitmentKind.ComputeSavingsPlan => "Compute Savings Plan",
        CommitmentKind.SageMakerSavingsPlan => "SageMaker Savings Plan",
        _ => kind.ToString(),
    };

    public static string Payment(PaymentOption payment) => payment switch
    {
        PaymentOption.NoUpfront => "no upfront",
        PaymentOption.PartialUpfront => "partial upfront",
        PaymentOption.AllUpfront => "all upfront",
        _ => payment.ToString(),
    };

    public static string Signal(DeviceSignal signal) => signal switch
    {
        DeviceSignal.None => "no device metric",
        DeviceSignal.GpuUtilization => "GPU utilization (an upper bound on the work done)",
        DeviceSignal.NeuronCoreUtilization => "NeuronCore utilization",
        DeviceSignal.CpuUtilization => "CPU utilization",
        DeviceSignal.GpuPower => "GPU power (a weak signal)",
        _ => signal.ToString(),
    };

    public static string State(FleetState state) => state switch
    {
        FleetState.Active => "active",
        FleetState.Idle => "idle",
        FleetState.Stopped => "stopped",
        FleetState.NoAgent => "no agent publishes a device metric",
        FleetState.NoDataYet => "no data yet",
        FleetState.InsufficientData => "too little data",
        _ => state.ToString(),
    };

    public static string Failure(FailureKind kind) => kind switch
    {
        FailureKind.AccessDenied => "access denied",
        FailureKind.CredentialsExpired => "credentials expired",
        FailureKind.CredentialsMissing => "credentials missing",
        FailureKind.ClockSkew => "clock skew",
        FailureKind.Throttled => "throttled",
        FailureKind.Unreachable => "unreachable",
        FailureKind.BadAnswer => "bad answer",
        FailureKind.ServiceError => "service error",
        FailureKind.Unexpected => "unexpected",
        _ => kind.ToString(),
    };

    public static string Evidence(EvidenceGrade grade) => grade switch
    {
        EvidenceGrade.M => "your own load test of this model on both devices",
        EvidenceGrade.A => "same model and precision, measured on both devices and published",
        EvidenceGrade.B => "same model family, measured on both devices: geometric mean of the ratios",
        EvidenceGrade.C => "specifications only, by a fitted roofline",
        _ => grade.ToString(),
    };

    /// <returns>For example <c>×1.9 (80 %: 1.5 to 2.4)</c>; a dash when there is no estimate.</returns>
    public static string Speed(SpeedupEstimate? speedup) => speedup switch
    {
        null => Display.Nothing,
        { LogDeviation: 0 } => "×" + Display.Number(speedup.Median),
        _ => $"×{Display.Number(speedup.Median)} (80 %: {Display.Number(speedup.P10)} to {Display.Number(speedup.P90)})",
    };

    public static string Milliseconds(double? milliseconds) =>
        milliseconds is { } known ? Display.Number(known) + " ms" : Display.Nothing;

    public static string Number(double? number) => number is { } known ? Display.Number(known) : Display.Nothing;

    /// <returns>For example <c>3 d 4 h</c>, <c>5 min</c>: whole units, cut off.</returns>
    public static string Age(TimeSpan age) =>
        age < TimeSpan.FromMinutes(1) ? "under a minute"
        : age < TimeSpan.FromHours(1) ? string.Create(CultureInfo.InvariantCulture, $"{age.Minutes} min")
        : age < TimeSpan.FromDays(1) ? string.Create(CultureInfo.InvariantCulture, $"{age.Hours} h {age.Minutes} min")
        : string.Create(CultureInfo.InvariantCulture, $"{age.Days} d {age.Hours} h");
}
