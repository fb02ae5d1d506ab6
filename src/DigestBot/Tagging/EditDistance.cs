namespace DigestBot.Tagging;

/// <summary>How far two names are apart.</summary>
internal static class EditDistance
{
    /// <summary>
    /// The least number of letters to insert, leave out, change, or swap with their neighbour to make one of the
    /// other (optimal string alignment).
    /// </summary>
    public static int Between(string left, string right)
    {
        var cost = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                cost[i, j] = i == 0 || j == 0 ? i + j : Cheapest(i, j);
            }
        }

        return cost[left.Length, right.Length];

        int Cheapest(int i, int j)
        {
            var change = cost[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
            var least = Math.Min(change, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
            var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
            return swapped ? Math.Min(least, cost[i - 2, j - 2] + 1) : least;
        }
    }
}
