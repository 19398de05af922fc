using CostOptimizer.Application.Presentation;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>The arithmetic of one recommendation, as <c>explain --json</c> prints it.</summary>
public sealed record ExplanationDocument(Recommendation Recommendation, IReadOnlyList<string> Notices, IReadOnlyList<QuantityDocument> Tree);
