using Microsoft.JSInterop;

namespace NetLab.Web.Components.Layout;

/// <summary>Calls into a page that may have gone meanwhile.</summary>
public static class JSObjectReferenceExtensions
{
    /// <summary>Calls; where the page has gone, nobody misses it.</summary>
    public static async ValueTask TryInvokeAsync(this IJSObjectReference reference, string name, params object?[] arguments)
    {
        try
        {
            await reference.InvokeVoidAsync(name, arguments);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // A page that comes back is told anew.
        }
    }

    /// <summary>Where the page has gone already, there is nothing to release.</summary>
    public static async ValueTask ReleaseAsync(this IJSObjectReference? reference)
    {
        try
        {
            if (reference is not null)
            {
                await reference.DisposeAsync();
            }
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The browser frees what it had with the page.
        }
    }
}
