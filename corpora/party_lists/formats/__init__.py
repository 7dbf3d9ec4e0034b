"""The formats of lists, one module each; being in this folder is being known. Each holds `FORMAT`."""
