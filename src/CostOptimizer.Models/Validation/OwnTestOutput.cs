using System.ComponentModel;
using CostOptimizer.Core.Performance;

namespace CostOptimizer.Models.Validation;

public sealed record OwnTestOutput(
    [property: Description("Model.")] string Model,
    [property: Description("Device divided by.")] string FromDevice,
    [property: Description("Device divided.")] string ToDevice,
    [property: Description("Ratio of your load tests.")] double Measured,
    [property: Description("Ratio that the model predicts without them; null when it has no evidence.")] double? Predicted,
    [property: Description("Grade of the prediction.")] EvidenceGrade? Grade,
    [property: Description("ln(measured ÷ predicted).")] double? LogError,
    [property: Description("Whether measured lies inside the stated 80 % interval.")] bool? InsideInterval);
