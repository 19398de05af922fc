using System.Globalization;
using CostOptimizer.Simulator.Faults;
using CostOptimizer.Simulator.Hashing;
using CostOptimizer.Simulator.Inventory;
using CostOptimizer.Simulator.Protocols;
using CostOptimizer.Simulator.Signing;
using CostOptimizer.Simulator.Throttling;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Simulator.Serving;

/// <summary>
/// The one endpoint behind which all services stand. The credential scope of the signature says which service, region
/// and account are meant, so that clients need a single address.
/// </summary>
internal sealed class AwsEndpoint(
    SimulatedWorld world, FaultInjector faults, RequestLog log, Throttle? throttle, TimeProvider clock)
{
    private static readonly WireProtocol Fallback = new Ec2Protocol();

    private readonly Authenticator _authenticator = new(world.Estate, world.Sessions);

    public async Task HandleAsync(HttpContext context)
    {
        var request = await AwsRequest.ReadAsync(context, context.RequestAborted);
        var scope = CredentialScope.Parse(request.Header("Authorization"));
        var service = scope is null ? null : ServiceCatalogue.Find(scope.Service);
        if (scope is null || service is null)
        {
            await AnswerAsync(context, Refusal(request, scope), clock.GetUtcNow());
            return;
        }

        var operation = service.Protocol.OperationOf(request) ?? "";
        var account = _authenticator.ClaimedAccount(request, scope)?.Id ?? "";
        var struck = faults.Strike(service.IamPrefix, operation, account, scope.Region);
        var now = clock.GetUtcNow() + struck.Where(rule => rule.Kind == FaultKind.ClockOffset)
            .Aggregate(TimeSpan.Zero, (sum, rule) => sum + rule.Offset);
        var metrics = 0;
        var answer = Answer(request, scope, service, operation, struck, now, ref metrics);
        log.Add(account, scope.Region, service.IamPrefix, operation, Fails(answer, struck), metrics);
        await FaultyAnswer.SendAsync(context, answer, struck, now, clock);
    }

    /// <summary>Request ids depend on the request alone, so that equal requests get equal bytes.</summary>
    private string RequestId(AwsRequest request) =>
        StableId.Uuid(world.Seed, request.RawPath, SignatureV4.HashHex(request.Body.Span));

    private WireAnswer Answer(
        AwsRequest request, CredentialScope scope, ServiceEntry service, string operation,
        IReadOnlyList<FaultRule> struck, DateTimeOffset now, ref int metrics)
    {
        var protocol = service.Protocol;
        var requestId = RequestId(request);
        try
        {
            ThrowIfStruck(struck, protocol);
            var caller = _authenticator.Authenticate(request, scope, protocol, now);
            CallRules.CheckRegion(service, scope.Region, caller.Account);
            if (!service.Operations.TryGetValue(operation, out var handler))
            {
                throw new AwsErrorException(
                    protocol.Codes.UnknownOperation, $"The operation '{operation}' is not served by the simulator.");
            }

            CallRules.CheckPermission(service, operation, caller);
            var input = protocol.InputOf(request);
            if (throttle?.Admit(caller.Account.Id, scope.Region, service.IamPrefix, operation, input) == false)
            {
                throw Throttled(protocol);
            }

            metrics = input.Structures("MetricDataQueries").Count;
            var call = new AwsCall(world, service, operation, scope.Region, caller, input, struck, now);
            return protocol.Write(handler(call), operation, requestId);
        }
        catch (AwsErrorException error)
        {
            return protocol.WriteError(error, requestId);
        }
    }

    private static void ThrowIfStruck(IReadOnlyList<FaultRule> struck, WireProtocol protocol)
    {
        foreach (var rule in struck)
        {
            switch (rule.Kind)
            {
                case FaultKind.Throttle:
                    throw Throttled(protocol);
                case FaultKind.ServerError:
                    throw new AwsErrorException(
                        protocol.Codes.Internal, "An internal error has occurred", rule.Status);
                case FaultKind.ExpiredToken:
                    throw new AwsErrorException(
                        protocol.Codes.ExpiredToken, "The security token included in the request is expired",
                        protocol.Codes.RefusalStatus);
            }
        }
    }

    private static AwsErrorException Throttled(WireProtocol protocol) =>
        new(protocol.Codes.Throttled, "Request limit exceeded.", protocol.Codes.ThrottledStatus);

    private static bool Fails(WireAnswer answer, IReadOnlyList<FaultRule> struck) => answer.Status >= 400
        || struck.Any(rule => rule.Kind is FaultKind.Cut or FaultKind.Html or FaultKind.Malformed);

    private WireAnswer Refusal(AwsRequest request, CredentialScope? scope)
    {
        var protocol = request.Header("x-amz-target") is { } target
            ? ServiceCatalogue.All.FirstOrDefault(entry => entry.Protocol is JsonProtocol json && json.Owns(target))?.Protocol
                ?? Fallback
            : Fallback;
        var error = (request.Header("Authorization"), scope) switch
        {
            (null, _) => new AwsErrorException(
                "MissingAuthenticationToken", "Request is missing Authentication Token", 403),
            (_, null) => new AwsErrorException(
                protocol.Codes.Incomplete, "Authorization header requires Credential, SignedHeaders and Signature.", 400),
            _ => new AwsErrorException(
                protocol.Codes.WrongSignature,
                string.Create(CultureInfo.InvariantCulture, $"No service is signed as '{scope.Service}' here."), 403),
        };
        return protocol.WriteError(error, RequestId(request));
    }

    private static Task AnswerAsync(HttpContext context, WireAnswer answer, DateTimeOffset now) =>
        FaultyAnswer.SendWholeAsync(context, answer, now);
}
