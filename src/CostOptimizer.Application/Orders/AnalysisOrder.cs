using CostOptimizer.Application.Estate;

namespace CostOptimizer.Application.Orders;

/// <summary>An analysis that somebody asked for.</summary>
/// <param name="Scope">Which part of the estate.</param>
/// <param name="WhatIf">Changes to suppose; null to analyse things as they are.</param>
/// <param name="Webhook">Told once when the analysis has ended; null for nobody.</param>
/// <param name="OrderedBy">Who asked: a schedule's name, an API key's name or a person; untrusted text.</param>
public sealed record AnalysisOrder(AnalysisScope Scope, WhatIf? WhatIf, Uri? Webhook, string OrderedBy);
