"""Web pages: their tree, what of it is the policy, and what its looks say."""
