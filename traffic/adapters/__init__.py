"""What the endpoints of known SDKs carry: one TOML file per organisation; see `traffic.adapters.adapter`."""
