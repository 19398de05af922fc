namespace CostOptimizer.Application.Advice;

/// <summary>Reads exports of Compute Optimizer and Cost Optimization Hub, CSV or JSON.</summary>
public interface IAdviceReader
{
    /// <param name="name">For messages; <c>.json</c> at its end says that it is JSON.</param>
    AdviceDocument Read(string name, Stream content);
}
