namespace CostOptimizer.Application.Access;

public enum ApiKeyState
{
    Valid,
    Expired,
    Revoked,
}
