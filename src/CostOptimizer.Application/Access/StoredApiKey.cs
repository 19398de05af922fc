namespace CostOptimizer.Application.Access;

/// <summary>A key with what is kept of its secret.</summary>
public sealed record StoredApiKey(ApiKey Key, SaltedHash Secret);
