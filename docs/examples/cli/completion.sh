# region bash
echo 'source <(kal completion bash)' >> ~/.bashrc
# endregion bash

# region zsh
echo 'source <(kal completion zsh)' >> ~/.zshrc # after compinit
# endregion zsh

# region fish
mkdir -p ~/.config/fish/completions
kal completion fish > ~/.config/fish/completions/kal.fish
# endregion fish

source ~/.bashrc
complete -p kal
