using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace NetLab.Web.Components.Layout;

/// <summary>A component that is brought up to date by events of a lab. They come on threads that carry the language of another page or none, so this page's is put back first.</summary>
public abstract class LiveComponent : ComponentBase
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _uiCulture = CultureInfo.CurrentUICulture;

    /// <summary>Renders anew, from any thread.</summary>
    protected void Refresh() => OnPage(StateHasChanged);

    /// <summary>Does something as the page would do it itself, from any thread.</summary>
    protected void OnPage(Action action) => OnPage(() =>
    {
        action();
        return Task.CompletedTask;
    });

    /// <summary>As <see cref="OnPage(Action)"/>; a failure reaches the page's error boundary.</summary>
    protected void OnPage(Func<Task> action) => _ = InvokeAsync(async () =>
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_culture, _uiCulture);
        try
        {
            await action();
        }
        catch (Exception failure)
        {
            await DispatchExceptionAsync(failure);
        }
    });
}
