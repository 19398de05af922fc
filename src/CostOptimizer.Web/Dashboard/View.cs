using CostOptimizer.Web.Dashboard.Shell;
using CostOptimizer.Wording;
using Microsoft.AspNetCore.Components;

namespace CostOptimizer.Web.Dashboard;

/// <summary>What a page's component derives from: who reads, and what there is to read.</summary>
public abstract class View<TModel> : ComponentBase
    where TModel : class
{
    [Parameter, EditorRequired]
    public Visit Visit { get; set; } = null!;

    [Parameter, EditorRequired]
    public TModel Model { get; set; } = null!;

    protected Figures Figures => Visit.Figures;

    protected Terms Terms => Visit.Terms;
}
