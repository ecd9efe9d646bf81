# keyuan_embed lives here.
