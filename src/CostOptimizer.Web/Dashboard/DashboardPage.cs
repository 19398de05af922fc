using CostOptimizer.Application.Access;
using CostOptimizer.Wording;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Dashboard;

/// <summary>A page that the navigation leads to, with whatever lies below it.</summary>
public abstract class DashboardPage
{
    /// <summary>Where it is, for example <c>/fleets</c>; <c>/</c> for the first page.</summary>
    public abstract string Path { get; }

    /// <summary>The least role that may see it.</summary>
    public virtual Role Role => Role.Viewer;

    /// <summary>What the navigation calls it.</summary>
    public abstract string Name(Locale locale);

    /// <summary>Maps its addresses. They ask for <see cref="Role"/>, and what goes wrong in them is told on a page.</summary>
    public abstract void Map(IEndpointRouteBuilder pages);
}
