namespace CostOptimizer.Aws.Secrets;

/// <summary>A secret could not be read; the message says why and what to do, and never what the secret holds.</summary>
public sealed class SecretUnreadableException(string message) : Exception(message);
