using System.ComponentModel;
using CostOptimizer.Core.Performance;

namespace CostOptimizer.Models.Speedups;

public sealed record MissingEvidenceOutput(
    [property: Description("Grade that could not be had.")] EvidenceGrade Grade,
    [property: Description("Why.")] string Reason);
