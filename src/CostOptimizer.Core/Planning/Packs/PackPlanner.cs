using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Planning.Packs;

/// <summary>
/// Offers each group of small fleets a pack, and puts it in place where it beats the fleets' own best options by the sum of
/// their first years and pays for each of them.
/// </summary>
internal sealed class PackPlanner(PackChoice choice)
{
    /// <param name="withdrawn">Packs that one member gave up beside the other fleets' changes: none of their members is packed so again.</param>
    public IReadOnlyList<FleetProposal> Pack(IReadOnlyList<FleetProposal> alone, IReadOnlySet<string> withdrawn)
    {
        var proposals = alone.ToDictionary(proposal => proposal.Id);
        foreach (var endpoint in PackGroups.Endpoints(alone))
        {
            proposals[endpoint.Id] = endpoint with { Lost = [.. endpoint.Lost, NotPacked(endpoint)] };
        }

        foreach (var group in PackGroups.Of(alone))
        {
            PackGroup(proposals, [.. group], withdrawn);
        }

        return [.. alone.Select(proposal => proposals[proposal.Id])];
    }

    /// <summary>Pack by pack, until what is left gains nothing by sharing.</summary>
    private void PackGroup(Dictionary<FleetId, FleetProposal> proposals, List<FleetProposal> left, IReadOnlySet<string> withdrawn)
    {
        while (left.Count > 1 && choice.Best(left) is { } plan)
        {
            FleetProposal[] packed = [.. plan.Members.Select(member => Join(proposals[member.Id], plan))];
            var losing = packed.FirstOrDefault(proposal => proposal.Chosen?.Option.Pack is null || proposal.Choice.Worth.WhyNot(proposal.Chosen) is not null);
            if (losing is not null)
            {
                left.RemoveAll(proposal => proposal.Id == losing.Id);
                continue;
            }

            if (withdrawn.Contains(plan.Id))
            {
                GiveUp(proposals, packed);
                return;
            }

            if (packed.Sum(proposal => proposal.Chosen!.FirstYear) <= plan.Members.Sum(member => proposals[member.Id].Chosen?.FirstYear ?? 0m))
            {
                return;
            }

            foreach (var proposal in packed)
            {
                proposals[proposal.Id] = proposal;
            }

            left.RemoveAll(proposal => plan.Members.Any(member => member.Id == proposal.Id));
        }
    }

    /// <summary>The reader sees what the pack would have brought, and why it is not proposed.</summary>
    private static void GiveUp(Dictionary<FleetId, FleetProposal> proposals, FleetProposal[] packed)
    {
        foreach (var joined in packed)
        {
            var option = joined.Chosen!.Option;
            var lost = new Candidate(
                ActionKind.Pack, option.Type.Name, joined.Chosen.Count, CandidateOutcome.Outbid, option.Estimate, null, null, null, [], option.Findings, "worth it alone, but not beside all the other proposals for each of its tenants");
            proposals[joined.Id] = proposals[joined.Id] with { Lost = [.. proposals[joined.Id].Lost, lost] };
        }
    }

    private FleetProposal Join(FleetProposal proposal, PackPlan plan)
    {
        var member = plan.Of(proposal.Id);
        var option = new Option(
            ActionKind.Pack,
            plan.Host,
            OptionFinder.Offering(proposal.Fleet, plan.Host.Name),
            member.Estimate,
            [.. member.Findings, .. PackConditions.Of(proposal.Fleet, plan)])
        {
            Pack = plan,
        };
        return proposal.Evaluator.Evaluate(option) is { } evaluation
            ? proposal with { Evaluations = [.. proposal.Evaluations, evaluation], Chosen = evaluation }
            : proposal;
    }

    private static Candidate NotPacked(FleetProposal endpoint) => new(
        ActionKind.Pack,
        endpoint.Fleet.TypeName,
        null,
        CandidateOutcome.Excluded,
        null,
        null,
        null,
        null,
        [],
        [],
        "endpoints share hosts only as a multi-model endpoint or as inference components, which changes how they are called: not worked out");
}
