"""What a newer document does to a plan: whose node is whose, and what each says otherwise. Pure."""
