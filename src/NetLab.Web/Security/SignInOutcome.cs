namespace NetLab.Web.Security;

/// <summary>What a visit to /signin leads to.</summary>
public enum SignInOutcome
{
    /// <summary>Signed in now, or was before.</summary>
    Welcome,

    /// <summary>Came without a token: a page that needs signing in sent them here.</summary>
    NoToken,

    /// <summary>The token was never given out, was used, or is too old.</summary>
    WrongToken,

    /// <summary>Too many failures from this address.</summary>
    Blocked,
}
